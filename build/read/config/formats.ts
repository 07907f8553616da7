// 开本: styles/formats/<宽>x<高>.yaml of this repository, or formats/ in a declared asset folder. In: a format's name as
// typed. Out: the format. Reads our own files with the real host: they are part of Fuzi, not of the manuscript.
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Host, realHost } from '../../host.ts';
import { repositoryRoot } from '../../root.ts';
import { type Format, formatName } from './print-facts.ts';

/** The formats that come with Fuzi, as one names them. */
export const knownFormats = ['130×184', '140×203', '148×210', '170×240', '185×260', '210×285'];
export const defaultFormat = '170×240';

/** The format of that name, or undefined. */
export async function readFormat(typed: string, assets: string[], host: Host): Promise<Format | undefined> {
  const name = formatName(typed);
  if (!name) return undefined;
  for (const folder of assets) {
    const bytes = await host.read(join(folder, 'formats', `${name}.yaml`));
    if (bytes) return parse(new TextDecoder().decode(bytes)) as Format;
  }
  const bytes = await realHost.read(join(repositoryRoot, 'styles', 'formats', `${name}.yaml`));
  return bytes ? (parse(new TextDecoder().decode(bytes)) as Format) : undefined;
}
