/** Replaces the texts of an SVG by the outlines of their characters. */
import { FontShelf } from './shelf.ts';

const TEXT = /<text\b([^>]*)>([^<]*)<\/text>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only what our own pictures and charts use of the attributes of a text is understood. */
export function outlined(svg: string, fonts = new FontShelf()): string {
  const paths = new Map<string, { readonly id: string; readonly path: string }>();
  const uses = svg.replace(TEXT, (_, source: string, content: string) => {
    const attributes = attributesOf(source);
    const style = stylesOf(attributes.get('style') ?? '');
    const told = (name: string) => style.get(name) ?? attributes.get(name);
    const size = Number.parseFloat(told('font-size') ?? '12');
    const bold = /^(?:bold|[6-9]00)$/.test(told('font-weight') ?? '');
    const glyphs = Array.from(unescaped(content), (character) => ({ character, ...fonts.glyph(character, bold) }));
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0) * size;
    const anchor = told('text-anchor') ?? 'start';
    let x = Number(attributes.get('x') ?? 0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const y = Number(attributes.get('y') ?? 0) + baseline(told('dominant-baseline')) * size;
    const drawn = glyphs.map(({ character, path, advance, scale }) => {
      const at = `${rounded(x)} ${rounded(y)}`;
      x += advance * size;
      if (path === '') return '';
      const key = character + (bold ? ' bold' : '');
      const kept = paths.get(key) ?? { id: `g${paths.size}`, path };
      paths.set(key, kept);
      return `<use href="#${kept.id}" transform="translate(${at}) scale(${precise(size * scale)} ${precise(-size * scale)})"/>`;
    });
    const fill = told('fill') ?? '#000';
    const transform = attributes.get('transform');
    return `<g fill="${fill}"${transform === undefined ? '' : ` transform="${transform}"`}>${drawn.join('')}</g>`;
  });
  const defs = [...paths.values()].map(({ id, path }) => `<path id="${id}" d="${path}"/>`).join('');
  return uses.replace(/(<svg\b[^>]*>)/, `$1<defs>${defs}</defs>`);
}

/** How far the base line lies below the place that is named, in sizes of the font. */
function baseline(named: string | undefined): number {
  if (named === 'central' || named === 'middle') return 0.37;
  if (named === 'text-before-edge' || named === 'hanging') return 0.86;
  return 0;
}

const attributesOf = (source: string): Map<string, string> =>
  new Map([...source.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const stylesOf = (source: string): Map<string, string> =>
  new Map(
    source.split(';').flatMap((one) => {
      const [name = '', value] = one.split(':');
      return value === undefined ? [] : [[name.trim(), value.trim()] as const];
    }),
  );

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? number ?? '', hex === undefined ? 10 : 16));
  });

const rounded = (value: number): number => Math.round(value * 10) / 10;
const precise = (value: number): number => Math.round(value * 1e6) / 1e6;
