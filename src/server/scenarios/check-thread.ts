/** A thread of its own for one upload: it may be slow or greedy, and is then ended without harm to anybody. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkUpload } from './check.ts';

parentPort?.postMessage(checkUpload(workerData as Uint8Array)); // as `checker.ts` starts it
