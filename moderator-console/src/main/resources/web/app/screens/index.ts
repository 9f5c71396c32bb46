import { desk } from './desk/screen';
import { lead } from './lead/screen';
import { myDay } from './my-day/screen';
import { operator } from './operator/screen';
import { policy } from './policy/screen';
import type { Screen } from './screen';
import { specialist } from './specialist/screen';

/** Every screen, in the order of the navigation; the first that a person's roles open is where they begin. A screen is one line here and a folder of its own. */
export const screens: readonly Screen[] = [desk, myDay, lead, specialist, policy, operator];
