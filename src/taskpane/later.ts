type Load<Module> = () => Promise<Module>;

const loads = new Set<Load<unknown>>();
const firstSteps = new Set<Load<unknown>>();

/** A part of the program that is fetched when it is first needed, so that the start screen comes quickly. The way to fetch it is remembered for `preloadPane`. */
export function later<Module>(load: Load<Module>): Load<Module> {
  loads.add(load);
  return load;
}

/** The same for what somebody needs who presses a button of the start screen: `preloadFirstSteps` fetches it before anything else. */
export function soon<Module>(load: Load<Module>): Load<Module> {
  firstSteps.add(load);
  return later(load);
}

/** Fetches ahead what the start screen leads to. */
export async function preloadFirstSteps(): Promise<void> {
  await Promise.all([...firstSteps].map((load) => load()));
}

/** Fetches ahead everything that would be fetched when needed: then the pane also works when the network is gone. */
export async function preloadPane(): Promise<void> {
  const fetched = new Set<Load<unknown>>();
  // What was fetched may itself need something later.
  for (let next = [...loads]; next.length > 0; next = [...loads].filter((load) => !fetched.has(load))) {
    for (const load of next) fetched.add(load);
    await Promise.all(next.map((load) => load()));
  }
}
