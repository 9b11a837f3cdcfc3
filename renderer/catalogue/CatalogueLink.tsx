import { formatRoute, type CataloguePart } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import './catalogue-link.css';

/** A quiet way from an inspector to a part of the catalogue. */
export function CatalogueLink({ part, children }: { part: CataloguePart; children: string }) {
  const route = { screen: 'catalogue', part } as const;
  return (
    <a
      className="cat-link small"
      href={formatRoute(route)}
      onClick={(event) => {
        event.preventDefault();
        navigate(route);
      }}
    >
      {children}
    </a>
  );
}
