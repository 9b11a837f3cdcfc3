/** The logo that stands on pages, slides and reports: one given for this export, else that of the workspace. */
import type { PrintOptions } from '../../../shared/contract/types.ts';
import type { ExportSource } from './payload.ts';

export interface Logo {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** Null where there is none, it is not wanted, or it cannot be read. */
export async function logoOf(
  { logo, library, picture }: Pick<ExportSource, 'logo' | 'library' | 'picture'>,
  options: Pick<PrintOptions, 'logo'> | undefined,
): Promise<Logo | null> {
  if (options?.logo === false) return null;
  if (logo) return logo;
  return library.logo === undefined ? null : picture(library.logo);
}

/** The same as a data: URL, as pages show it. */
export async function logoUrl(
  source: Pick<ExportSource, 'logo' | 'library' | 'picture'>,
  options: Pick<PrintOptions, 'logo'>,
): Promise<{ readonly logo?: string }> {
  const logo = await logoOf(source, options);
  if (!logo) return {};
  return { logo: `data:${logo.mime};base64,${Buffer.from(logo.bytes).toString('base64')}` };
}
