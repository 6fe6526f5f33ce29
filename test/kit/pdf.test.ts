import { monitorEventLoopDelay } from 'node:perf_hooks';
import { inflateSync } from 'node:zlib';
import { type PdfContent, pdfOf } from '../../subgraphs/kit/documents/pdf';

const options = { title: '对账单', createdAt: new Date('2026-01-31T16:00:00Z') };

function statement(rows: number) {
  return (content: PdfContent) => {
    content.heading('2026年1月 对账单');
    content.facts([
      ['客户名称', '杭州某某科技有限公司'],
      ['账单编号', 'ST202601000001'],
      ['合计', '￥1,234.56'],
    ]);
    content.heading('明细', 2);
    content.table(
      [{ title: '产品' }, { title: '说明', share: 3 }, { title: '金额', align: 'right' }],
      Array.from({ length: rows }, (_, i) => [`产品${i}`, '企业工商信息查询'.repeat(i % 6), `${i}.00`]),
    );
    content.paragraph('以上金额含税。');
  };
}

const pagesOf = (bytes: Buffer): number => bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

/** The streams of the file, unpacked: what is drawn, and which characters the glyphs stand for. */
function streamsOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

test('a document holds the Chinese text that it was given', async () => {
  const streams = streamsOf(await pdfOf(options, (content) => content.paragraph('杭州')));
  // The map from glyphs to Unicode, without which nobody could search or copy: 杭 and 州.
  expect(streams).toMatch(/676d/i);
  expect(streams).toMatch(/5dde/i);
});

test('the same content at the same instant has the same bytes, whatever is made beside it', async () => {
  const made = await Promise.all([1, 2, 3, 4].map(() => pdfOf(options, statement(40))));
  expect(made.every((bytes) => bytes.equals(made[0] as Buffer))).toBe(true);
  const later = await pdfOf({ ...options, createdAt: new Date('2026-02-01T00:00:00Z') }, statement(40));
  expect(later.equals(made[0] as Buffer)).toBe(false);
});

test('a table goes on over pages with its head repeated, and every page has its number', async () => {
  const one = await pdfOf(options, statement(3));
  const bytes = await pdfOf(options, statement(200));
  const pages = pagesOf(bytes);
  expect([pagesOf(one), pages > 5 && pages < 20]).toEqual([1, true]);
  // The shade behind the head of the table, once a page.
  const shades = streamsOf(bytes).match(/\nf\n/g)?.length;
  expect(shades).toBe(pages);
});

test('a cell longer than a page is cut, not carried on for ever', async () => {
  const bytes = await pdfOf(options, (content) => content.table([{ title: 'a' }], [['长'.repeat(20_000)]]));
  expect(pagesOf(bytes)).toBeLessThanOrEqual(2);
});

test('a landscape page is wider than high', async () => {
  const bytes = await pdfOf({ ...options, landscape: true }, statement(1));
  expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/);
});

test('a document takes well below a second and keeps nobody waiting', async () => {
  await pdfOf(options, statement(1));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  await pdfOf(options, statement(30));
  delay.disable();
  expect(performance.now() - started).toBeLessThan(1_500);
  // 15 ms on an idle machine; the tests share it.
  expect(delay.max / 1e6).toBeLessThan(300);
});
