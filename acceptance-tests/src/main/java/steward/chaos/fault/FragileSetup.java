package steward.chaos.fault;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// How a [FragilePlatform] is started.
///
/// @param folder for data, state and logs; used again when something is in it
/// @param throughProxies whether the services reach broker and database through proxies that can be slowed and cut
/// @param fronts whether each service has one address before all its instances; without them there are no second instances
/// @param smallDisks whether the data of broker and database lie on small disks of their own that can be filled
/// @param environment what every service's environment says beside what the platform tells it
public record FragileSetup(
        Path folder,
        boolean throughProxies,
        boolean fronts,
        boolean smallDisks,
        Map<String, String> environment) {

    /// Everything can be hurt except the disks; leases and timeouts are of seconds.
    public static FragileSetup in(Path folder) {
        return new FragileSetup(folder, true, true, false, ShortLeases.environment());
    }

    public FragileSetup withoutProxies() {
        return new FragileSetup(folder, false, fronts, smallDisks, environment);
    }

    public FragileSetup withoutFronts() {
        return new FragileSetup(folder, throughProxies, false, smallDisks, environment);
    }

    public FragileSetup withSmallDisks() {
        return new FragileSetup(folder, throughProxies, fronts, true, environment);
    }

    public FragileSetup with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new FragileSetup(folder, throughProxies, fronts, smallDisks, more);
    }
}
