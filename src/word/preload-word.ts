/** Loads the Word library, and what writes with it, ahead of the first call. */
export async function preloadWord(): Promise<void> {
  await Promise.all([import('./docx-appendix'), import('./docx-skeleton')]);
}
