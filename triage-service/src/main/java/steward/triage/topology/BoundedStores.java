package steward.triage.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// Keeps the memory of all stores of this process together within one bound, however many partitions it gets: one block cache, indexes and write
/// buffers included.
public final class BoundedStores implements RocksDBConfigSetter {

    static final String MEMORY = "steward.triage.store-memory";

    private static final int WRITE_SHARE = 3;
    private static final long LARGEST_WRITE_BUFFER = 4L << 20;
    private static final int SHARD_BITS = 2;
    private static final double BITS_PER_KEY = 10;

    private static @Nullable Memory shared;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        Memory memory = memory(Long.parseLong(String.valueOf(configs.get(MEMORY))));
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache)
                .setCacheIndexAndFilterBlocks(true)
                .setPinTopLevelIndexAndFilter(true)
                .setFilterPolicy(memory.filter);
        options.setTableFormatConfig(table)
                .setWriteBufferManager(memory.writes)
                .setWriteBufferSize(LARGEST_WRITE_BUFFER);
    }

    @Override
    public void close(String store, Options options) {
        // Cache, filter and write buffers are shared by all stores for as long as the process
        // lives.
    }

    private static synchronized Memory memory(long bytes) {
        if (shared == null) {
            RocksDB.loadLibrary();
            Cache cache = new LRUCache(bytes, SHARD_BITS);
            shared =
                    new Memory(
                            cache,
                            new WriteBufferManager(bytes / WRITE_SHARE, cache),
                            new BloomFilter(BITS_PER_KEY));
        }
        return shared;
    }

    private record Memory(Cache cache, WriteBufferManager writes, BloomFilter filter) {}
}
