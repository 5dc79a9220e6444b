import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import type { Dataset } from '#domain/observations.ts';

/** The baseline that ships with the program. Throws when it is incomplete: then the installation is broken. */
export async function fetchBaseline(): Promise<Dataset> {
  const texts = await Promise.all(
    resourceNames.map(async (name) => [name, await fetchText(name)] as const),
  );
  const read = readDataPackage(Object.fromEntries(texts) as PackageFiles);
  if (!read.ok) throw new Error(`The program's own baseline is damaged: ${read.reason}`);
  return read.value;
}

/** The description of the package that ships, from which written packages take the meaning of their columns. */
export function fetchDescriptor(): Promise<string> {
  return fetchText('datapackage.json');
}

async function fetchText(name: string): Promise<string> {
  const response = await fetch(`/baseline/${name}`);
  if (!response.ok) throw new Error(`The program's own baseline lacks ${name}.`);
  return response.text();
}
