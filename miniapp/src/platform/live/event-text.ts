export interface ServerEvent {
  type: string;
  data: unknown;
}

/** Takes the text of an event stream as it comes and gives the events that are complete; heartbeats are none. */
export function eventReader(): (text: string) => ServerEvent[] {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.map(parse).filter((event) => event !== null);
  };
}

function parse(block: string): ServerEvent | null {
  const lines = block.split('\n');
  const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const type = field('event');
  if (type === undefined) return null;
  try {
    return { type, data: JSON.parse(field('data') ?? 'null') };
  } catch {
    return null;
  }
}
