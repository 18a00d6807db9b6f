/**
 * Open Packaging Conventions: Office files are packages of XML parts, mostly in a zip archive. What all of them have
 * in common, read within limits and without a word about what the parts mean.
 */
export { fileKind, packageKind, type FileKind, type PackageKind } from './file-kind';
export { FlatPackage } from './flat-package';
export { NamespaceReader, type Namespaces, type KnownNamespaces } from './namespace-reader';
export { PackageError } from './package-error';
export type { PackageLimits } from './package-limits';
export { openPart, partOfType, relationshipsOf, type PartSource, type Relationship } from './package-parts';
export { XmlReader } from './xml-reader';
export { ZipArchive } from './zip-archive';
