package steward.triage.subject;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.ReportedContent;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.submission.Subject;
import steward.contracts.submission.ThreadEntry;

/// Case events within the size that every reader takes. A report may be as large as an event, and its case says more than the report: where both do not
/// fit, what stood around the content goes first, oldest first, then the client's attributes; the assessment says so.
final class FittedEvent {

    static final String THREAD_SHORTENED = "thread (shortened to fit)";
    static final String ATTRIBUTES_LEFT_OUT = "attributes (left out to fit)";

    private FittedEvent() {}

    static Event<CaseFact> of(Event<CaseFact> event) {
        Event<CaseFact> fitted = event;
        while (EventJson.write(fitted).length > Event.MAX_BYTES) {
            CaseFact smaller = smaller(fitted.data());
            if (smaller == null) {
                return fitted;
            }
            fitted =
                    new Event<>(
                            event.id(),
                            event.source(),
                            event.time(),
                            event.subject(),
                            event.sequence(),
                            event.traceparent(),
                            smaller);
        }
        return fitted;
    }

    private static @Nullable CaseFact smaller(CaseFact fact) {
        return switch (fact) {
            case CaseOpened opened -> {
                Shrunk shrunk = shrink(opened.content());
                yield shrunk == null
                        ? null
                        : new CaseOpened(
                                opened.caseId(),
                                opened.key(),
                                opened.region(),
                                opened.language(),
                                opened.category(),
                                opened.severity(),
                                opened.clearances(),
                                opened.rankAt(),
                                opened.deadline(),
                                opened.report(),
                                shrunk.content,
                                opened.assessment().notKnowing(shrunk.what),
                                opened.confirmation(),
                                opened.proposal(),
                                opened.reply());
            }
            case CaseReported reported -> {
                Shrunk shrunk = shrink(reported.content());
                yield shrunk == null
                        ? null
                        : new CaseReported(
                                reported.caseId(),
                                reported.key(),
                                reported.region(),
                                reported.report(),
                                shrunk.content,
                                reported.category(),
                                reported.severity(),
                                reported.rankAt(),
                                reported.deadline(),
                                reported.assessment().notKnowing(shrunk.what));
            }
            case CaseReprioritised _ -> null;
        };
    }

    private static @Nullable Shrunk shrink(@Nullable ReportedContent content) {
        if (content == null) {
            return null;
        }
        Subject subject = content.subject();
        if (!subject.thread().isEmpty()) {
            return new Shrunk(
                    content(
                            content,
                            subject.thread().subList(1, subject.thread().size()),
                            subject.attributes()),
                    THREAD_SHORTENED);
        }
        return subject.attributes().isEmpty()
                ? null
                : new Shrunk(content(content, List.of(), Map.of()), ATTRIBUTES_LEFT_OUT);
    }

    private static ReportedContent content(
            ReportedContent content, List<ThreadEntry> thread, Map<String, Object> attributes) {
        Subject from = content.subject();
        return new ReportedContent(
                new Subject(
                        from.product(),
                        from.type(),
                        from.id(),
                        from.version(),
                        from.url(),
                        from.owner(),
                        from.text(),
                        from.language(),
                        from.media(),
                        thread,
                        from.parentId(),
                        from.privateContent(),
                        from.audience(),
                        from.createdAt(),
                        attributes),
                content.hash());
    }

    private record Shrunk(ReportedContent content, String what) {}
}
