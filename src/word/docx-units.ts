/**
 * Word measures lengths in twentieths of a point, type in half points and lines in eighths of a point
 * (ISO/IEC 29500-1, ST_TwipsMeasure, ST_HpsMeasure, ST_EighthPointMeasure).
 */

/** Millimetres to twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points to half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points to eighths of a point. */
export function eighthPoints(points: number): number {
  return Math.round(points * 8);
}

/**
 * Column widths in twentieths of a point. Edges are rounded, not widths, so that the columns together are as
 * wide as the table.
 */
export function columnTwips(millimetres: readonly number[]): readonly number[] {
  let edge = 0;
  return millimetres.map((width) => {
    const left = twips(edge);
    edge += width;
    return twips(edge) - left;
  });
}
