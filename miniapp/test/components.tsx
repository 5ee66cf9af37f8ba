import type { PropsWithChildren } from 'react';

type Props = PropsWithChildren<Record<string, unknown>>;

/** Attributes that mean something to React's own elements; Taro's others are left out. */
function plain(props: Props): Record<string, unknown> {
  const known = ['className', 'id', 'role', 'style', 'onClick', 'onKeyDown'];
  const entries = Object.entries(props).filter(
    ([name]) => known.includes(name) || (name.startsWith('aria-') && name !== 'aria-role'),
  );
  return { ...Object.fromEntries(entries), ...('tabindex' in props ? { tabIndex: Number(props.tabindex) } : {}) };
}

export const View = (props: Props) => <div {...plain(props)}>{props.children}</div>;
export const Text = (props: Props) => <span {...plain(props)}>{props.children}</span>;
export const ScrollView = View;
export const Picker = View;
export const Image = (props: Props) => <img {...plain(props)} src={String(props.src)} alt="" />;
export const Video = (props: Props) => <div {...plain(props)} />;

function Typed(props: Props & { tag: 'input' | 'textarea' }) {
  const Tag = props.tag;
  const onInput = props.onInput as (event: { detail: { value: string } }) => void;
  const onConfirm = props.onConfirm as ((event: { detail: { value: string } }) => void) | undefined;
  return (
    <Tag
      {...(props.nativeProps as object)}
      className={props.className as string | undefined}
      value={String(props.value)}
      onChange={(event: { target: { value: string } }) => onInput({ detail: { value: event.target.value } })}
      onKeyDown={(event: { key: string; currentTarget: { value: string } }) => {
        if (event.key === 'Enter') onConfirm?.({ detail: { value: event.currentTarget.value } });
      }}
    />
  );
}
export const Input = (props: Props) => <Typed {...props} tag="input" />;
export const Textarea = (props: Props) => <Typed {...props} tag="textarea" />;
