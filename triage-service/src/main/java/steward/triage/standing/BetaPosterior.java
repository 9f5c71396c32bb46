package steward.triage.standing;

/// A Beta distribution over how often a sender's word holds. Strict arithmetic only, so that every machine gives the same number.
///
/// @param alpha successes, the prior among them
/// @param beta failures, the prior among them
record BetaPosterior(double alpha, double beta) {

    private static final int HALVINGS = 40;
    private static final int FRACTION_TERMS = 200;
    private static final double ENOUGH = 1e-12;
    private static final double TINY = 1e-300;

    private static final double[] LANCZOS = {
        76.1800917294715,
        -86.5053203294168,
        24.0140982408309,
        -1.231739572450155,
        0.1208650973866179e-2,
        -0.5395239384953e-5
    };

    /// The value that the true rate exceeds with probability `1 - p`, to twelve digits, by halving the interval.
    double quantile(double p) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (cumulative(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The regularised incomplete beta function.
    double cumulative(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front =
                StrictMath.exp(
                        logGamma(alpha + beta)
                                - logGamma(alpha)
                                - logGamma(beta)
                                + alpha * StrictMath.log(x)
                                + beta * StrictMath.log1p(-x));
        return x < (alpha + 1) / (alpha + beta + 2)
                ? front * fraction(alpha, beta, x) / alpha
                : 1 - front * fraction(beta, alpha, 1 - x) / beta;
    }

    /// The continued fraction of the incomplete beta function, by Lentz's method.
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= FRACTION_TERMS; m++) {
            double even = m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return h;
    }

    private static double away(double fromZero) {
        return Math.abs(fromZero) < TINY ? TINY : fromZero;
    }

    /// Lanczos' approximation.
    private static double logGamma(double x) {
        double t = x + 5.5;
        double sum = 1.000000000190015;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + 1 + i);
        }
        return (x + 0.5) * StrictMath.log(t) - t + StrictMath.log(2.5066282746310007 * sum / x);
    }
}
