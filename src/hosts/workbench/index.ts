/**
 * The embedded spreadsheet (Univer) behind the host port. A door of its own beside src/hosts, since
 * whoever comes in by it brings 1.5 MB along: the workbench page imports it when it is needed.
 */
export { createWorkbench, type WorkbenchHost, type WorkbenchOptions } from './workbench-host';
