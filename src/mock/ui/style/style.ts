import { coloursStyle } from './colours';
import { controlsStyle } from './controls';
import { deliveryStyle } from './delivery';
import { eventsStyle } from './events';
import { frameStyle } from './frame';
import { overviewStyle } from './overview';
import { tryStyle } from './try';

/** How the pages look. Meaning is never in a colour alone. */
export const style = [
  coloursStyle,
  frameStyle,
  controlsStyle,
  overviewStyle,
  deliveryStyle,
  eventsStyle,
  tryStyle,
].join('');
