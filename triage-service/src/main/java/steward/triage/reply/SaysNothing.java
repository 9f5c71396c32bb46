package steward.triage.reply;

import org.jspecify.annotations.Nullable;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.triage.assessment.Answer;

/// Whether a message says nothing: neither its writer's words nor what they show. Pure. Whatever is not known is never taken for nothing.
public final class SaysNothing {

    private SaysNothing() {}

    /// What it comes to, and why, in words without content or identities.
    ///
    /// @param nothing whether it says nothing
    public record Verdict(Answer nothing, String because) {}

    /// @param report as a person sent it
    /// @param listed whether any entry of a lexicon is met by its words
    public static Verdict of(ReportReceived report, Answer listed) {
        if (!isOfOnePerson(report.reporter())) {
            return something("only a person's message can say nothing");
        }
        String besides = saidBesides(report);
        if (besides != null) {
            return something("it has " + besides);
        }
        if (listed == Answer.YES) {
            return something("a lexicon names its words");
        }
        Subject subject = report.subject();
        String text = subject.text();
        String note = report.note();
        if (notHandedOver(subject, note) || listed == Answer.UNKNOWN) {
            return unknown("not all of it could be read");
        }
        Answer shown =
                text == null
                        ? Answer.YES
                        : Words.sayNothing(text, isWriter(report.reporter(), subject.owner()));
        Answer written = note == null ? Answer.YES : Words.sayNothing(note, true);
        if (shown == Answer.NO || written == Answer.NO) {
            return something("it has words of its own, a number or a question");
        }
        return shown == Answer.YES && written == Answer.YES
                ? new Verdict(
                        Answer.YES,
                        "nothing but signs, repeated letters and coarse words; nothing shown, nothing asked, nothing that a lexicon names")
                : unknown("it has pictures among its signs");
    }

    /// Machines, authorities and registered flaggers mean something, and who is nobody cannot be asked what.
    private static boolean isOfOnePerson(Reporter reporter) {
        return reporter.kind() == ReporterKind.USER
                && reporter.id() != null
                && !Boolean.TRUE.equals(reporter.minor());
    }

    /// What says something without words; null where there is none.
    private static @Nullable String saidBesides(ReportReceived report) {
        Subject subject = report.subject();
        Subject.Owner owner = subject.owner();
        if (!subject.media().isEmpty()) {
            return "media";
        }
        if (!subject.thread().isEmpty() || subject.parentId() != null) {
            return "a thread";
        }
        if (!subject.attributes().isEmpty()) {
            return "attributes";
        }
        if (report.legalGround() != null || report.claimedCategory() != null) {
            return "a claim";
        }
        if (report.detector() != null) {
            return "a detector's word";
        }
        return owner != null && Boolean.TRUE.equals(owner.minor()) ? "to do with a minor" : null;
    }

    /// What stands elsewhere, and what is not there at all.
    private static boolean notHandedOver(Subject subject, @Nullable String note) {
        return subject.text() == null && (note == null || subject.url() != null);
    }

    private static boolean isWriter(Reporter reporter, Subject.@Nullable Owner owner) {
        return owner != null && owner.id().equals(reporter.id());
    }

    private static Verdict something(String because) {
        return new Verdict(Answer.NO, because);
    }

    private static Verdict unknown(String because) {
        return new Verdict(Answer.UNKNOWN, because);
    }
}
