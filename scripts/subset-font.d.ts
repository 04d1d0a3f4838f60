declare module 'subset-font' {
  /** A font with no more than the characters of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'truetype' },
  ): Promise<Uint8Array>;
}
