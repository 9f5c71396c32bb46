package steward.demo.input;

import java.util.LinkedHashMap;
import java.util.Map;

/// Who reports: the `reporter` object and, for a machine, the `detector` object of a report.
///
/// @param detector empty unless a machine reports
record Sender(Map<String, Object> reporter, Map<String, Object> detector) {

    /// Whoever reports a subject on an ordinary day.
    static Sender anyFor(ReportedSubject subject, int people, Chance chance) {
        double roll = chance.share();
        if (roll < 0.11) {
            return machine("text-classifier", chance.between(60, 99) / 100.0);
        }
        if (roll < 0.18) {
            return new Sender(Map.of("kind", "ANONYMOUS"), Map.of());
        }
        if (roll < 0.20 && subject.category().equals("hate_speech")) {
            return flagger(RegisteredFlagger.ofHate(subject.client()));
        }
        return person(
                subject,
                "user-" + chance.fewOften(people),
                chance.between(3, 3_000),
                chance.happens(0.04));
    }

    static Sender person(ReportedSubject subject, String id, int accountAgeDays, boolean minor) {
        var reporter = new LinkedHashMap<String, Object>();
        reporter.put("id", id + "-" + subject.market().name());
        reporter.put("kind", "USER");
        reporter.put("locale", subject.language() + "-" + subject.market().name());
        if (minor) {
            reporter.put("minor", true);
        }
        reporter.put("accountAgeDays", accountAgeDays);
        return new Sender(reporter, Map.of());
    }

    static Sender flagger(RegisteredFlagger flagger) {
        var reporter = new LinkedHashMap<String, Object>();
        reporter.put("id", flagger.id());
        reporter.put("kind", "TRUSTED_FLAGGER");
        return new Sender(reporter, Map.of());
    }

    static Sender machine(String model, double confidence) {
        var reporter = new LinkedHashMap<String, Object>();
        reporter.put("id", model);
        reporter.put("kind", "AUTOMATED");
        var detector = new LinkedHashMap<String, Object>();
        detector.put("model", model);
        detector.put("version", "3");
        detector.put("confidence", confidence);
        return new Sender(reporter, detector);
    }
}
