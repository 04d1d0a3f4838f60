import { describe, expect, it } from 'vitest';
import { CannotRead } from '../../../src/parser/document.ts';
import { layOut } from '../../../src/parser/formats/index.ts';
import { commandsOf, deltasOf } from '../../../src/parser/formats/ofd-objects.ts';
import { read } from '../../../src/parser/index.ts';
import { type ArticleStyle, article } from '../../support/document.ts';
import { differences, expectationOf } from '../../support/expected.ts';
import { randomReport } from '../../support/generate.ts';
import { type OfdStyle, ofd } from '../../support/ofd.ts';
import { random } from '../../support/random.ts';
import { zip } from '../../support/zip.ts';

const made = (seed: number, style: ArticleStyle = {}) =>
  article(random(seed), randomReport({ seed, format: seed % 2 === 0 ? '2019' : '2021' }), style);

describe('a report as OFD', () => {
  const styles: Record<string, OfdStyle> = {
    'with gathered steps': { text: 'g-runs' },
    'with a list of steps': { text: 'steps', lines: 'filled' },
    'with an object for each character': { text: 'glyphs', lines: 'filled' },
    'with blocks and matrices': { nested: true },
    'on small pages': { pageLines: 12 },
    'cut within rows': { pageLines: 11, breaks: 'open' },
    'cut within rows that are closed': { pageLines: 11, breaks: 'closed', lines: 'filled' },
    'cut within rows on the smallest pages': { pageLines: 7, breaks: 'open' },
  };
  const zeros = ['digit', 'most-blank', 'blank', 'mixed'] as const;
  for (const [name, style] of Object.entries(styles)) {
    it.each([1, 2, 3, 4])(`${name} is read whole (%i)`, async (seed) => {
      const one = made(seed, { zero: zeros[seed % 4] ?? 'digit' });
      expect(differences(await read(ofd(one, style), 'report.ofd'), [expectationOf(one)])).toEqual([]);
    });
  }

  it('keeps sentences whole and leaves page numbers out', async () => {
    const one = made(5);
    const { document } = await layOut(ofd(one, { pageLines: 12 }));
    const lines = document.blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
    const printed = one.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text.replace(/\s/g, '')]));
    expect(lines.map((line) => line.replace(/\s/g, ''))).toEqual(printed);
  });
});

describe('what cannot be read', () => {
  const reason = async (bytes: Uint8Array): Promise<unknown> => {
    try {
      await layOut(bytes);
      return null;
    } catch (error) {
      return error instanceof CannotRead ? error.reason : error;
    }
  };

  it('is encrypted', async () => {
    expect(
      await reason(
        zip([
          { name: 'OFD.xml', data: '<OFD/>' },
          { name: 'Encryptions.xml', data: '<E/>' },
        ]),
      ),
    ).toBe('rights');
  });

  it('names a page that is not there', async () => {
    const files = [
      { name: 'OFD.xml', data: '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>' },
      { name: 'Doc_0/Document.xml', data: '<Document><Pages><Page BaseLoc="../../Page.xml"/></Pages></Document>' },
    ];
    expect(await reason(zip(files))).toBe('damaged');
    const scan = '<Page><Content><Layer><ImageObject/></Layer></Content></Page>';
    expect(await reason(zip([...files, { name: 'Page.xml', data: scan }]))).toBe('scan');
  });
});

describe('the short forms of the format', () => {
  it('repeats steps, but not without end', () => {
    expect(deltasOf('g 3 4.2 5', 10)).toEqual([4.2, 4.2, 4.2, 5]);
    expect(deltasOf('g 999999999 1', 4)).toEqual([1, 1, 1, 1]);
    expect(deltasOf(null, 4)).toEqual([]);
  });

  it('reads paths', () => {
    expect(commandsOf('M 0 0 L 10 0 C')).toEqual([0, 0, 0, 1, 10, 0, 4]);
    expect(commandsOf('M 0 0 A 1 1 0 0 1 5 5')).toEqual([0, 0, 0, 3, 5, 5, 5, 5]);
    expect(commandsOf('M 0 nonsense L')).toEqual([]);
    expect(commandsOf('C C x')).toEqual([4, 4]);
  });
});
