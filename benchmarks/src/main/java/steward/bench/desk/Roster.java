package steward.bench.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;

/// Moderators of varied profiles in one region: from one market and language to all of them, every fourth one cleared for everything.
final class Roster {

    static final String REGION = "emea";

    /// Markets with the language that is reported there most.
    static final Map<String, String> LANGUAGES = languages();

    private static final List<String> CLEARANCES =
            List.of("child-safety", "violent-extremism", "self-harm");

    private Roster() {}

    /// The operator and so many moderators.
    static People of(int moderators) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < moderators; i++) {
            all.add(moderator(i));
        }
        return new People(
                Map.of(
                        "moderators",
                        all,
                        "operators",
                        List.of(People.shipped().named("operator").orElseThrow())));
    }

    static String name(int moderator) {
        return "bench-moderator-" + moderator;
    }

    private static Person moderator(int number) {
        List<String> all = List.copyOf(LANGUAGES.keySet());
        List<String> markets = new ArrayList<>();
        for (int i = 0; i <= number % all.size(); i++) {
            markets.add(all.get((number + i) % all.size()));
        }
        return new Person(
                name(number),
                "Moderator " + number,
                List.of("moderator"),
                List.of(REGION),
                markets,
                markets.stream().map(LANGUAGES::get).distinct().toList(),
                number % 4 == 0 ? CLEARANCES : List.of(),
                number % 2 == 0 ? "northwind" : "clearview",
                null,
                null);
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("DE", "de");
        languages.put("FR", "fr");
        languages.put("GB", "en");
        languages.put("ES", "es");
        languages.put("IT", "it");
        languages.put("NL", "nl");
        languages.put("AT", "de");
        languages.put("PT", "pt");
        languages.put("IE", "en");
        languages.put("BE", "nl");
        languages.put("CH", "de");
        return languages;
    }
}
