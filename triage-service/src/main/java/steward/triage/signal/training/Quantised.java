package steward.triage.signal.training;

import java.util.Arrays;
import steward.triage.signal.training.LinearTraining.Weights;

/// Weights as 8-bit numbers, one scale per head. The few largest weights are cut off, so that the many others keep their detail.
///
/// @param table as in [Weights], each from -127 to 127
/// @param scales what 1 in the table stands for, per head
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
record Quantised(byte[] table, float[] scales) {

    private static final double KEPT = 0.9995;

    int heads() {
        return scales.length;
    }

    static Quantised of(Weights weights) {
        int heads = weights.heads();
        float[] scales = new float[heads];
        byte[] table = new byte[weights.table().length];
        for (int head = 0; head < heads; head++) {
            scales[head] = scaleOf(weights, head);
            for (int at = head; at < table.length; at += heads) {
                int steps = Math.round(weights.table()[at] / scales[head]);
                table[at] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps));
            }
        }
        return new Quantised(table, scales);
    }

    private static float scaleOf(Weights weights, int head) {
        float[] sizes = new float[weights.table().length / weights.heads()];
        int used = 0;
        for (int at = head; at < weights.table().length; at += weights.heads()) {
            if (weights.table()[at] != 0) {
                sizes[used++] = Math.abs(weights.table()[at]);
            }
        }
        Arrays.sort(sizes, 0, used);
        return used == 0 ? 1 : sizes[(int) (used * KEPT)] / Byte.MAX_VALUE;
    }
}
