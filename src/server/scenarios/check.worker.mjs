/**
 * A thread of its own for one upload: it may be slow or greedy, and is then ended without harm to anybody. Not TypeScript,
 * because a new thread reads only JavaScript until it is told otherwise.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { checkUpload } = await import('./check.ts');
parentPort?.postMessage(checkUpload(workerData));
