/** How deep and wide XML may be. */
export interface XmlLimits {
  /** Elements inside one another. */
  readonly xmlDepth: number;
  /** Attributes of one element. */
  readonly xmlAttributes: number;
}

/** How much of a package is read at most. A workbook and a report have different limits, so whoever reads gives them. */
export interface PackageLimits extends XmlLimits {
  readonly fileBytes: number;
  /** Files inside the package, and references between them. */
  readonly entries: number;
  /** Of all files inside the package, unpacked. */
  readonly totalBytes: number;
  /** Of those that are read, which pictures are not. */
  readonly readBytes: number;
}
