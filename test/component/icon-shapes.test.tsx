/** The icons that files draw are those that the screen shows. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ICON_NAMES, NamedIcon } from '../../renderer/ui/icons.tsx';
import { ICON_SHAPES } from '../../shared/print/icon-shapes.ts';

test('each icon has the shape that it has on the screen, and there are no others', () => {
  const shapes = ICON_NAMES.map((name) => {
    const svg = renderToStaticMarkup(<NamedIcon name={name} />);
    return [
      name,
      svg
        .replace(/^<svg[^>]*>/u, '')
        .replace(/<\/svg>$/u, '')
        .replaceAll(/><\/\w+>/gu, '/>'),
    ];
  });
  expect(ICON_SHAPES).toEqual(Object.fromEntries(shapes));
});
