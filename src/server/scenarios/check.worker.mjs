/** Where the server runs from its sources: a new thread reads only JavaScript until it is told otherwise. A built one has its own. */
import { register } from 'tsx/esm/api';

register();
await import('./check-thread.ts');
