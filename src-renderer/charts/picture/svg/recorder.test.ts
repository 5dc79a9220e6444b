import { describe, expect, it } from 'vitest';
import { roughMeasure } from '../picture-samples.ts';
import { readPaint } from './colour.ts';
import { readFont } from './font.ts';
import { svgNode, toElement, writeSvg } from './node.ts';
import { SvgRecorder } from './recorder.ts';

function record(draw: (pen: SvgRecorder) => void, about: { keepsWidths?: boolean } = {}): string {
  const options = { width: 100, height: 50, measure: roughMeasure, idPrefix: 'p' };
  const pen = new SvgRecorder({ ...options, keepsWidths: false, ...about });
  pen.fillStyle = '#112233';
  draw(pen);
  return pen.nodes.map((node) => writeSvg(node).split('\n')[1]).join('');
}

describe('SvgRecorder', () => {
  it('takes down paths where they are when they are drawn', () => {
    const svg = record((pen) => {
      pen.translate(10, 5);
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(10, 0.12345);
      pen.lineWidth = 2;
      pen.setLineDash([3]);
      pen.strokeStyle = 'rgba(255, 0, 0, 0.5)';
      pen.stroke();
    });
    expect(svg).toBe(
      '<path d="M10 5L20 5.123" fill="none" stroke="#ff0000" stroke-opacity="0.5" stroke-width="2" ' +
        'stroke-miterlimit="10" stroke-dasharray="3 3"/>',
    );
  });

  it.each([
    ['a whole circle', 0, 2 * Math.PI, false, 'M15 10A5 5 0 0 1 '],
    ['a quarter', 0, Math.PI / 2, false, 'M15 10A5 5 0 0 1 10 15'],
    ['a quarter back', 0, -Math.PI / 2, true, 'M15 10A5 5 0 0 0 10 5'],
  ])('draws %s', (_what, from, to, back, path) => {
    const svg = record((pen) => {
      pen.beginPath();
      pen.arc(10, 10, 5, from, to, back);
      pen.fill();
    });
    expect(svg).toContain(`d="${path}`);
  });

  it('ends a whole circle where it began', () => {
    const svg = record((pen) => {
      pen.beginPath();
      pen.arc(10, 10, 5, 1, 1 + 2 * Math.PI);
      pen.fill();
    });
    const [, start] = /d="M(\S+ [^A]+)A/.exec(svg) ?? [];
    expect(svg).toContain(`${start}" fill`);
  });

  it('puts text where a canvas puts it: by its base line, and turned about its place', () => {
    const svg = record((pen) => {
      pen.font = 'italic 600 20px Inter, sans-serif';
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.translate(30, 40);
      pen.rotate(-Math.PI / 2);
      pen.fillText('kg < t', 0, 0);
    });
    expect(svg).toBe(
      '<text x="36" y="40" transform="rotate(-90 36 40)" text-anchor="middle" ' +
        'font-family="Inter, sans-serif" font-size="20" font-weight="600" font-style="italic" ' +
        'fill="#112233">kg &lt; t</text>',
    );
  });

  it('squeezes text that may be no wider', () => {
    const svg = record((pen) => {
      pen.font = '10px Inter';
      pen.fillText('0123456789', 0, 0, 30);
      pen.fillText('01', 0, 0, 30);
    });
    expect(svg.match(/textLength="30"/g)).toHaveLength(1);
  });

  it('clips what follows, within what was clipped before, until it is restored', () => {
    const svg = record((pen) => {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, 10, 10);
      pen.clip();
      pen.fillRect(0, 0, 20, 20);
      pen.fillRect(1, 1, 20, 20);
      pen.beginPath();
      pen.rect(5, 5, 10, 10);
      pen.clip();
      pen.fillRect(2, 2, 20, 20);
      pen.restore();
      pen.fillRect(3, 3, 4, 4);
    });
    expect(svg).toContain('<clipPath id="p-clip1"><path d="M0 0L10 0L10 10L0 10Z"/></clipPath>');
    expect(svg).toContain('<clipPath id="p-clip2" clip-path="url(#p-clip1)">');
    expect(svg.match(/<g clip-path/g)).toHaveLength(2);
    expect(svg).toMatch(/<\/g><path d="M3 3/);
  });

  it('keeps what it had where it is told no colour, font or width', () => {
    const svg = record((pen) => {
      pen.fillStyle = undefined;
      pen.fillStyle = 'url(#x)';
      pen.font = 'nonsense';
      pen.lineWidth = Number.NaN;
      pen.fillRect(0, 0, 1, 1);
      expect(pen.font).toBe('10px sans-serif');
      expect(pen.lineWidth).toBe(1);
    });
    expect(svg).toContain('fill="#112233"');
  });

  it('leaves out what nobody would see, and forgets what was cleared', () => {
    const svg = record((pen) => {
      pen.fillRect(0, 0, 1, 1);
      pen.clearRect();
      pen.fillStyle = 'transparent';
      pen.fillRect(0, 0, 1, 1);
      pen.fillText(' ', 0, 0);
    });
    expect(svg).toBe('');
  });

  it('refuses a path that it cannot read, rather than leave a line out', () => {
    expect(() => record((pen) => pen.stroke({}))).toThrow('no vector picture');
  });

  it('refuses a place that is none', () => {
    expect(() => record((pen) => pen.fillRect(Number.NaN, 0, 1, 1))).toThrow('NaN');
  });
});

describe('readPaint', () => {
  it.each([
    ['#abc', '#aabbcc', 1],
    ['#aabbcc80', '#aabbcc', 0.502],
    ['rgb(1, 2, 3)', '#010203', 1],
    ['rgba(300,0,0,0.25)', '#ff0000', 0.25],
    ['rgb(1 2 3 / 50%)', '#010203', 0.5],
    ['transparent', '#000000', 0],
    ['White', '#ffffff', 1],
  ])('reads %s', (css, colour, opacity) => {
    expect(readPaint(css)).toEqual({ colour, opacity });
  });

  it.each(['', 'url(#a)', '#12', 'rgb(1,2)', 'rgb(a,b,c)', 'toString', 5, null])(
    'takes %s for no colour',
    (css) => expect(readPaint(css)).toBeNull(),
  );
});

describe('readFont', () => {
  it.each([
    ['12px Inter', 'normal', '400', 12],
    ["600 20px 'Inter Variable', sans-serif", 'normal', '600', 20],
    ['normal bold 11.5px/1.2 Inter', 'normal', '700', 11.5],
    ['italic 12px Inter', 'italic', '400', 12],
  ])('reads %s', (css, style, weight, size) => {
    expect(readFont(css)).toMatchObject({ style, weight, size });
  });

  it('takes what has no size for no font', () => expect(readFont('Inter')).toBeNull());
});

describe('writeSvg', () => {
  it('writes no character that XML cannot hold', () => {
    const svg = writeSvg(svgNode('text', { id: '"<\n' }, ['a\u0000b\uD800c\uD83D\uDE00']));
    expect(svg).toContain('<text id="&quot;&lt;&#10;">a\uFFFDb\uFFFDc\uD83D\uDE00</text>');
  });

  it('writes numbers without exponents or negative zeros', () => {
    expect(writeSvg(svgNode('g', { a: 1e-9, b: -0.0001, c: 1 / 3 }))).toContain(
      '<g a="0" b="0" c="0.333"/>',
    );
  });

  it('is the same as elements of a page', () => {
    const made: string[] = [];
    const page = {
      createElementNS: (_space: string, name: string) => ({
        setAttribute: (key: string, value: string) => made.push(`${name} ${key}=${value}`),
        append: (...children: unknown[]) => made.push(`${name} holds ${children.length}`),
      }),
    };
    // As much of a page as is asked of one.
    toElement(svgNode('svg', { xmlns: 'x', width: 5, y: undefined }, ['a']), page as never);
    expect(made).toEqual(['svg width=5', 'svg holds 1']);
  });
});
