import { Unzlib } from 'fflate';
import { fail, succeed, type Result } from '#domain/result.ts';
import { joinBytes } from '../join-bytes.ts';
import { longestMetadata, pictureKeyword } from './metadata.ts';

const fileName = `${pictureKeyword}.json`;

export interface PdfAbout {
  readonly title: string;
  readonly subject: string;
  /** Left out or empty where nobody is named. */
  readonly author?: string;
  /** Attached, unless it is empty. */
  readonly metadata: string;
  readonly made: Date;
}

export function isPdf(bytes: Uint8Array): boolean {
  return [...'%PDF-'].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** The PDF with its title, its subject and, as an attachment, what it holds of its chart. */
export async function withPdfAbout(
  pdf: Uint8Array,
  { title, subject, author = '', metadata, made }: PdfAbout,
): Promise<Uint8Array> {
  const { AFRelationship, PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  if (author !== '') document.setAuthor(author);
  document.setCreator('Lode');
  document.setCreationDate(made);
  document.setModificationDate(made);
  if (metadata !== '') {
    await document.attach(new TextEncoder().encode(metadata), fileName, {
      mimeType: 'application/json',
      description: 'The chart and its data, for Lode',
      creationDate: made,
      modificationDate: made,
      afRelationship: AFRelationship.Source,
    });
  }
  return document.save({ useObjectStreams: false });
}

/** The text of Lode's own that is attached; null where there is none. Fails where the file cannot be read. */
export async function readPdfText(pdf: Uint8Array): Promise<Result<string | null>> {
  const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } =
    await import('@cantoo/pdf-lib');
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const names = document.catalog
      .lookupMaybe(PDFName.of('Names'), PDFDict)
      ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
      ?.lookupMaybe(PDFName.of('Names'), PDFArray);
    for (let at = 0; names !== undefined && at + 1 < names.size(); at += 2) {
      const name = names.lookupMaybe(at, PDFString, PDFHexString)?.decodeText();
      if (name !== fileName) continue;
      const stream = names
        .lookupMaybe(at + 1, PDFDict)
        ?.lookupMaybe(PDFName.of('EF'), PDFDict)
        ?.lookup(PDFName.of('F'));
      if (!(stream instanceof PDFRawStream)) break;
      const filter = stream.dict.lookup(PDFName.of('Filter'));
      const isPacked = filter === PDFName.of('FlateDecode');
      if (filter !== undefined && !isPacked) break;
      const bytes = isPacked ? unpack(stream.contents) : stream.contents;
      return succeed(new TextDecoder().decode(bytes));
    }
    return succeed(null);
  } catch {
    return fail('The PDF cannot be read: it is damaged, locked, or holds too much.');
  }
}

/** Unpacks no more than is ever written: a small file could unpack to more than the memory holds. */
function unpack(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const unzlib = new Unzlib((part) => {
    length += part.length;
    if (length > longestMetadata) throw new Error('The attachment is too long.');
    parts.push(part);
  });
  const step = 64 * 1024;
  for (let at = 0; at < packed.length; at += step) {
    unzlib.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  return joinBytes(parts);
}
