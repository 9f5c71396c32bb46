package steward.contracts.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.Subject;

/// An address in the media of a case that no tool may fetch, whoever asks and whatever the display rules say. It is named, with the reason.
public record Withheld(String url, Reason reason) {

    /// Why.
    public enum Reason {
        /// It may show the abuse of a child.
        CHILD_SAFETY,
        /// It is not of an origin that the policy allows for the client.
        ORIGIN
    }

    /// What is withheld of these versions of a case's content, captions included; each address once.
    ///
    /// @param origins that the policy allows for the client; what cannot be read as one allows nothing
    /// @param ofChildren whether the case is about the safety of children
    public static List<Withheld> among(
            Collection<Subject> contents, List<String> origins, boolean ofChildren) {
        List<MediaOrigin> allowed =
                origins.stream().map(MediaOrigin::parse).flatMap(Optional::stream).toList();
        List<Withheld> withheld = new ArrayList<>();
        contents.stream()
                .flatMap(content -> content.media().stream())
                .flatMap(Withheld::addresses)
                .distinct()
                .forEach(url -> {
                    if (ofChildren) {
                        withheld.add(new Withheld(url, Reason.CHILD_SAFETY));
                    } else if (allowed.stream().noneMatch(origin -> origin.covers(url))) {
                        withheld.add(new Withheld(url, Reason.ORIGIN));
                    }
                });
        return List.copyOf(withheld);
    }

    private static Stream<String> addresses(MediaReference media) {
        return media.captionsUrl() == null
                ? Stream.of(media.url())
                : Stream.of(media.url(), media.captionsUrl());
    }
}
