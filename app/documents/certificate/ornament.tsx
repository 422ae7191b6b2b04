import { Circle, Path, Svg } from "@react-pdf/renderer";
import { ink } from "../ink";

/**
 * The certificate's own ornament: a network of dots around one person, and the one dot in it that they chose.
 * Dots of one size are one path of zero-length strokes with round caps: cheap to lay out and small in the file.
 */
const height = 595;
const centre = { x: 34, y: 297 };
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const chosen = 65;

interface Dot {
  x: number;
  y: number;
  order: number;
}

const dots: Dot[] = Array.from({ length: 430 }, (_, index) => dotAt(index + 2)).filter(isInsideBand);

function dotAt(order: number): Dot {
  const radius = 12.4 * Math.sqrt(order);
  const angle = order * goldenAngle;
  return { order, x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}

function edgeAt(y: number): number {
  const t = y / height;
  return 92 * ((1 - t) ** 2 + t ** 2) + 148 * 2 * t * (1 - t);
}

function isInsideBand({ x, y }: Dot): boolean {
  return y > 12 && y < height - 12 && x > 8 && x < edgeAt(y) - 9;
}

const round = (value: number) => Math.round(value * 10) / 10;
const pathOf = (list: Dot[]) => list.map(({ x, y }) => `M${round(x)} ${round(y)}h0.01`).join("");
const between = (from: number, to: number) =>
  dots.filter(({ order }) => order >= from && order < to && order !== chosen);

/** The dots, a path per size. */
export const rings = [
  { path: pathOf(between(0, 60)), width: 7.6 },
  { path: pathOf(between(60, 160)), width: 5.4 },
  { path: pathOf(between(160, 290)), width: 3.8 },
  { path: pathOf(between(290, 500)), width: 2.2 },
];
const choice = dotAt(chosen);

export function Ornament() {
  return (
    <Svg width={150} height={height} viewBox={`0 0 150 ${height}`}>
      <Path d={`M0 0H92Q148 ${height / 2} 92 ${height}H0Z`} fill={ink.primary} />
      <Path d={`M98 0Q154 ${height / 2} 98 ${height}`} stroke={ink.accent} strokeWidth={1.2} fill="none" />
      {rings.map(({ path, width }) => (
        <Path key={width} d={path} stroke={ink.paleOnPrimary} strokeWidth={width} strokeLinecap="round" fill="none" />
      ))}
      <Path
        d={`M${centre.x} ${centre.y}L${round(choice.x)} ${round(choice.y)}`}
        stroke={ink.accent}
        strokeWidth={1.4}
      />
      <Circle cx={centre.x} cy={centre.y} r={9} fill={ink.white} />
      <Circle cx={round(choice.x)} cy={round(choice.y)} r={6.5} fill={ink.accent} />
    </Svg>
  );
}
