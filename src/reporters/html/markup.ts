// HTML that is put together without a chance to forget escaping: what stands in a template is ours,
// what is put into it is escaped, unless it was made by a template itself.
import { escapeHtml } from '../escape-html.ts';

export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Piece = string | number | Markup | undefined | false | readonly Piece[];

/** Everything between `${` and `}` is escaped; undefined and false give nothing. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let html = parts[0] ?? '';
  pieces.forEach((piece, i) => {
    html += write(piece) + (parts[i + 1] ?? '');
  });
  return new Markup(html);
}

function write(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === 'object') return piece.map(write).join('');
  return escapeHtml(String(piece));
}

/** Text whose line ends stay line ends. */
export function lines(text: string): Markup {
  return new Markup(text.split(/\r?\n/).map(escapeHtml).join('\n'));
}

/** A shape of the page's own; the word beside it says what it means. */
export function icon(name: string): Markup {
  return markup`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true"><use href="#icon-${name}"/></svg>`;
}
