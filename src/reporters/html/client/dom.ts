// Elements without markup: what is put into one is text, whatever it holds.

export type Child = Node | string | undefined | false;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; strings among the children become text. `true` sets an attribute, `false` leaves it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** One of the page's shapes. */
export function icon(name: string): SVGSVGElement {
  const drawn = svg('svg', { class: `icon ${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  drawn.append(svg('use', { href: `#icon-${name}` }));
  return drawn;
}

export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(value));
  }
  return made;
}

/** A labelled choice; the first one is chosen. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  onChange: (value: string) => void,
): { readonly field: HTMLLabelElement; readonly select: HTMLSelectElement } {
  const select = element(
    'select',
    {},
    ...options.map(([value, text]) => element('option', { value }, text)),
  );
  select.addEventListener('change', () => onChange(select.value));
  return { field: element('label', {}, element('span', {}, label), select), select };
}

export function button(text: string, onClick: () => void, attributes: Attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
}
