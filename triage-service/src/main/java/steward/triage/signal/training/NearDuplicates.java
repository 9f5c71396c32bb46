package steward.triage.signal.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steward.triage.signal.NormalisedText;

/// Groups texts that are nearly the same: at least 0.7 of their four-character pieces are shared (Jaccard). Candidates come from
/// MinHash signatures in bands, and each is checked against the true overlap before it joins a group.
final class NearDuplicates {

    private static final double SAME = 0.7;
    private static final int PIECE = 4;
    private static final int BANDS = 12;
    private static final int BAND_ROWS = 4;

    private final int[] parent;
    private final int[][] pieces;

    private NearDuplicates(List<String> texts) {
        parent = new int[texts.size()];
        Arrays.setAll(parent, i -> i);
        pieces = texts.stream().map(NearDuplicates::piecesOf).toArray(int[][]::new);
    }

    /// For each text, the position of the first text of its group.
    static int[] groupsOf(List<String> texts) {
        var grouping = new NearDuplicates(texts);
        long[][] signatures =
                Arrays.stream(grouping.pieces)
                        .map(NearDuplicates::signatureOf)
                        .toArray(long[][]::new);
        for (int band = 0; band < BANDS; band++) {
            grouping.joinWithin(band, signatures);
        }
        int[] groups = new int[texts.size()];
        Arrays.setAll(groups, grouping::rootOf);
        return groups;
    }

    private void joinWithin(int band, long[][] signatures) {
        Map<Long, Integer> firstInBucket = new HashMap<>();
        for (int i = 0; i < signatures.length; i++) {
            Integer first = firstInBucket.putIfAbsent(signatures[i][band], i);
            if (first != null
                    && rootOf(first) != rootOf(i)
                    && overlap(pieces[first], pieces[i]) >= SAME) {
                int a = rootOf(first);
                int b = rootOf(i);
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }

    private int rootOf(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[i] = root;
        return root;
    }

    private static int[] piecesOf(String text) {
        String normalised = NormalisedText.of(text).value();
        int count = Math.max(1, normalised.length() - PIECE + 1);
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            found[i] = normalised.substring(i, Math.min(normalised.length(), i + PIECE)).hashCode();
        }
        return Arrays.stream(found).sorted().distinct().toArray();
    }

    private static long[] signatureOf(int[] pieces) {
        long[] bands = new long[BANDS];
        for (int hash = 0; hash < BANDS * BAND_ROWS; hash++) {
            long smallest = Long.MAX_VALUE;
            for (int piece : pieces) {
                smallest = Math.min(smallest, SeededHash.of(hash, piece));
            }
            bands[hash / BAND_ROWS] = SeededHash.of(bands[hash / BAND_ROWS], smallest);
        }
        return bands;
    }

    private static double overlap(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Integer.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared / (double) (a.length + b.length - shared);
    }
}
