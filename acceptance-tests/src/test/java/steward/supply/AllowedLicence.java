package steward.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The licences that a library of Steward may have, each looked at. The order is the order of preference where a library offers several.
enum AllowedLicence {
    APACHE("Apache-2.0", "Steward's own licence", List.of()),
    MIT("MIT", "asks for its notice to be kept", List.of("MIT-0")),
    BSD(
            "BSD",
            "asks for its notice to be kept",
            List.of("BSD-2-Clause", "BSD-3-Clause", "0BSD", "Go License")),
    PUBLIC_DOMAIN("Public domain", "asks for nothing", List.of("CC0-1.0", "Public Domain")),
    BOUNCY_CASTLE(
            "Bouncy Castle", "the MIT licence by another name", List.of("Bouncy Castle Licence")),
    UPL("UPL-1.0", "permissive; asks for its notice to be kept", List.of()),
    EPL(
            "EPL-2.0",
            "weak copyleft for changes of the library itself; Steward changes none and links only",
            List.of()),
    CLASSPATH(
            "GPL-2.0 with Classpath exception",
            "the exception lets an independent program link it under terms of its own",
            List.of("GPL-2.0-with-classpath-exception"));

    private final String title;
    private final String why;
    private final Pattern names;

    AllowedLicence(String title, String why, List<String> alsoKnownAs) {
        this.title = title;
        this.why = why;
        this.names =
                Pattern.compile(
                        Stream.concat(Stream.of(title), alsoKnownAs.stream())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")));
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }

    /// The licence that Steward takes of those that a library offers; empty when it may take none.
    static Optional<AllowedLicence> among(Set<String> offered) {
        return Arrays.stream(values())
                .filter(allowed -> offered.stream().anyMatch(allowed.names.asMatchPredicate()))
                .findFirst();
    }
}
