import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { endLabels } from './plugins/end-labels.ts';
import { notes } from './plugins/notes.ts';
import { spanBands } from './plugins/span-bands.ts';

// Only what is used: chart.js/auto would bring everything.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
  annotation,
  endLabels,
  spanBands,
  // Over everything else that is drawn.
  notes,
);

export { Chart };
