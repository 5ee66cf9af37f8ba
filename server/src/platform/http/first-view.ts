/** 物业服务电话 of one estate, as it hangs at the gate. */
export interface FirstViewPhone {
  readonly estateName: string;
  readonly servicePhone: string;
}

/** Telephones that the web page shows before any script runs; answered by the area that knows the estates. */
export abstract class FirstViewPhones {
  abstract execute(): Promise<readonly FirstViewPhone[]>;
}

/** Where the page built by the mini-program (src/index.html) leaves room for the telephones. */
const PLACE = /(?<=<ul id="service-phones">)(?=<\/ul>)/;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** The page with every estate's name and telephone in it, each a link that dials. */
export function fillFirstView(html: string, phones: readonly FirstViewPhone[]): string {
  const items = phones.map(({ estateName, servicePhone }) => {
    const dialled = servicePhone.replace(/[^\d+*#]/g, '');
    return `<li><a href="tel:${dialled}"><span>${escaped(estateName)}</span>${escaped(servicePhone)}</a></li>`;
  });
  return html.replace(PLACE, () => items.join(''));
}
