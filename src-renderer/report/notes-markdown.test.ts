import { describe, expect, it } from 'vitest';
import { writeNotesMarkdown, type NoteEntry } from './notes-markdown.ts';

const note: NoteEntry = {
  subject: 'U.S. imports, Belgium, quantity, 2014',
  target: 'us-imports/belgium/quantity@2014#working',
  on: 'figure',
  charts: [],
  place: '22,000 e (kilograms; Working edition)',
  markdown: 'By **customs** data:\n\n- first half only',
  updated: 'Nov 23, 2026, 14:02',
};

describe('writeNotesMarkdown', () => {
  it('writes each note under its subject, with its target and figure', () => {
    expect(writeNotesMarkdown('Notes', [note])).toBe(
      [
        '# Notes',
        '',
        '## U.S. imports, Belgium, quantity, 2014',
        '',
        '- Target: `us-imports/belgium/quantity@2014#working`',
        '- Figure: 22,000 e (kilograms; Working edition)',
        '- Last changed: Nov 23, 2026, 14:02',
        '',
        'By **customs** data:',
        '',
        '- first half only',
        '',
      ].join('\n'),
    );
  });

  it('keeps the order that it was given', () => {
    const text = writeNotesMarkdown('Notes', [
      { ...note, subject: 'Second year' },
      { ...note, subject: 'First year' },
    ]);
    expect(text.indexOf('Second year')).toBeLessThan(text.indexOf('First year'));
  });

  it('says so where the figure is gone', () => {
    expect(writeNotesMarkdown('Notes', [{ ...note, place: '' }])).toContain(
      '- Figure: not in the workspace any more\n',
    );
  });

  it('names the charts that show it', () => {
    const text = writeNotesMarkdown('Notes', [{ ...note, charts: ['Imports', 'Suppliers'] }]);
    expect(text).toContain('- Shown in the chart: Imports\n- Shown in the chart: Suppliers\n');
  });

  it('says where in its chart a note stands', () => {
    const onChart: NoteEntry = {
      ...note,
      subject: 'Chart “Imports”',
      target: 'chart:a1b2',
      on: 'chart',
      place: '2009 to 2013',
    };
    expect(writeNotesMarkdown('Notes', [onChart])).toContain(
      '## Chart “Imports”\n\n- Target: `chart:a1b2`\n- Place in the chart: 2009 to 2013\n',
    );
    expect(writeNotesMarkdown('Notes', [{ ...onChart, place: '' }])).toContain(
      '- Chart: not in the workspace any more\n',
    );
  });

  it('has only its title where there are no notes', () => {
    expect(writeNotesMarkdown('Notes', [])).toBe('# Notes\n');
  });
});
