// Publishing as the release action does it.
import type { Publish } from './run.ts';

/** Publishes what release.json of each dataset names, where it is approved and not out yet. */
export const publish: Publish = async ({ datasets }) =>
  datasets.map((dataset) => ({
    dataset,
    outcome: 'nothing',
    why: 'this build can not publish',
  }));
