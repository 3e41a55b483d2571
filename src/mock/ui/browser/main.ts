import { followPage } from './follow-page';
import { sendForms } from './send-forms';

followPage();
sendForms();
