// What the second thread of a check starts with: the same compiled program, asked for its other part. In: the folder of the
// compiled files and the name of what V8 made of them (workerData). Must not do anything itself.
import { workerData } from 'node:worker_threads';
import { loadProgram } from './program.mjs';

loadProgram(workerData.folder, workerData.name, false).secondThread();
