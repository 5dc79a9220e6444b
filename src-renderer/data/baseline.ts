import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import type { Dataset } from '#domain/observations.ts';

/** The baseline that ships with the program. Throws when it is incomplete: then the installation is broken. */
export async function fetchBaseline(): Promise<Dataset> {
  const texts = await Promise.all(
    resourceNames.map(async (name) => {
      const response = await fetch(`/baseline/${name}`);
      if (!response.ok) throw new Error(`The program's own baseline lacks ${name}.`);
      return [name, await response.text()] as const;
    }),
  );
  const read = readDataPackage(Object.fromEntries(texts) as PackageFiles);
  if (!read.ok) throw new Error(`The program's own baseline is damaged: ${read.reason}`);
  return read.value;
}
