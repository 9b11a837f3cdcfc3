/** What the screen is built with, and under which licences. Checked against the packages by a test. */
export const LICENCES: readonly { readonly name: string; readonly licence: string }[] = [
  { name: '@base-ui/react', licence: 'MIT' },
  { name: '@fontsource/noto-sans', licence: 'OFL-1.1' },
  { name: '@fontsource/noto-sans-arabic', licence: 'OFL-1.1' },
  { name: '@fontsource/noto-sans-hebrew', licence: 'OFL-1.1' },
  { name: '@fontsource/noto-sans-symbols', licence: 'OFL-1.1' },
  { name: '@fontsource/noto-sans-symbols-2', licence: 'OFL-1.1' },
  { name: '@fontsource/noto-sans-thai', licence: 'OFL-1.1' },
  { name: '@msgpack/msgpack', licence: 'ISC' },
  { name: '@tanstack/react-virtual', licence: 'MIT' },
  { name: '@xyflow/react', licence: 'MIT' },
  { name: 'better-sqlite3', licence: 'MIT' },
  { name: 'birpc', licence: 'MIT' },
  { name: 'commander', licence: 'MIT' },
  { name: 'electron', licence: 'MIT' },
  { name: 'fractional-indexing', licence: 'CC0-1.0' },
  { name: 'hyphen', licence: 'ISC' },
  { name: 'lucide-react', licence: 'ISC' },
  { name: 'nanoid', licence: 'MIT' },
  { name: 'papaparse', licence: 'MIT' },
  { name: 'pdf-lib', licence: 'MIT' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'subset-font', licence: 'BSD-3-Clause' },
  { name: 'ws', licence: 'MIT' },
  { name: 'yjs', licence: 'MIT' },
  { name: 'zod', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
];

/** The list of packages and licences, folded away. */
export function Licences() {
  return (
    <details className="licences">
      <summary>Licences of what Sojourn is built with</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Package</th>
            <th scope="col">Licence</th>
          </tr>
        </thead>
        <tbody>
          {LICENCES.map(({ name, licence }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
