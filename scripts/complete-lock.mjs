/**
 * Completes package-lock.json after an `npm install` from a mirror that does not hold every platform's
 * binaries: npm leaves those packages out of the lock file, and `npm ci` then refuses it. They are only
 * named here, at the exact versions their owners ask for; npm fetches those of the machine it runs on.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string[]} [cpu]
 * @property {true} [dev]
 * @property {true} [optional]
 * @property {string[]} [os]
 * @property {Record<string, string>} [optionalDependencies]
 */

const file = 'package-lock.json';
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** @type {{ packages: Record<string, LockedPackage> }} */
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

/**
 * Whether Node would find the package from the owner's folder.
 * @param {string} owner
 * @param {string} name
 */
function isLocked(owner, name) {
  const folders = owner.split(/\/?node_modules\//);
  return folders.some((_, index) => {
    const above = folders.slice(0, folders.length - index).filter(Boolean);
    return [...above, name].map((folder) => `node_modules/${folder}`).join('/') in packages;
  });
}

/** @type {string[]} */
const added = [];
for (const [owner, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(owner, name)) continue;
    if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) throw new Error(`${owner} asks for ${name} ${version}, which is not one exact version.`);
    const words = name.split(/[^a-z0-9]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.includes(processor));
    packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 && { cpu }),
      ...(dev && { dev }),
      optional: true,
      ...(os.length > 0 && { os }),
    };
    added.push(name);
  }
}

if (added.length > 0) {
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
console.log(added.length === 0 ? `${file} is complete.` : `Added to ${file}: ${added.join(', ')}`);
