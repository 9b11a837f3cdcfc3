/** A small drawing of a map's grid: as many columns and rows as it has stages and lanes, up to what fits. */
export function MapSketch({ stages, lanes, kind }: { stages: number; lanes: number; kind: string }) {
  const columns = Math.min(Math.max(stages, 1), 12);
  const rows = Math.min(Math.max(lanes, 1), 6);
  const width = (240 - 8 - columns * 4) / columns;
  const height = (84 - 24 - rows * 4) / rows;
  return (
    <svg className="map-sketch" viewBox="0 0 240 84" preserveAspectRatio="none" aria-hidden data-kind={kind}>
      {Array.from({ length: columns }, (_, column) => (
        <rect
          key={column}
          className="map-sketch-stage"
          x={6 + column * (width + 4)}
          y={8}
          width={width}
          height={7}
          rx={2}
        />
      ))}
      {Array.from({ length: rows * columns }, (_, cell) => {
        const column = cell % columns;
        const row = Math.floor(cell / columns);
        return (
          <rect
            key={cell}
            className="map-sketch-cell"
            x={6 + column * (width + 4)}
            y={20 + row * (height + 4)}
            width={width}
            height={height}
            rx={2}
          />
        );
      })}
    </svg>
  );
}
