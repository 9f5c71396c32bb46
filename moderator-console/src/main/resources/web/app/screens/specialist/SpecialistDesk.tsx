import { EscalationDesk } from './EscalationDesk';
import { EscalationList } from './EscalationList';
import './specialist.css';

/** What was referred to the specialists, or confirmed when it came in. */
export default function SpecialistDesk({ rest: [id] }: { rest: string[] }) {
  return id === undefined ? <EscalationList /> : <EscalationDesk key={id} id={id} />;
}
