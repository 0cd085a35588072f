package org.entente.bench.seats;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Many clients of HTTP on one thread, each on a connection that is kept alive. One thread, because
/// it shares
/// the machine with what it measures; what it costs itself is told.
final class Clients implements AutoCloseable {

  private final InetSocketAddress address;
  private final Selector selector;
  private final List<Connection> connections = new ArrayList<>();
  private final byte[] read = new byte[64 * 1024];
  private final ByteBuffer buffer = ByteBuffer.wrap(read);
  private int working;

  private Clients(InetSocketAddress address, Selector selector) {
    this.address = address;
    this.selector = selector;
  }

  /// What it took.
  ///
  /// @param nanoseconds from the first request to the last answer
  /// @param processor how long this thread was computing meanwhile, in nanoseconds
  /// @param requests how many were sent
  record Cost(long nanoseconds, long processor, long requests) {

    double microsecondsEach() {
      return requests == 0 ? Double.NaN : processor / 1e3 / requests;
    }
  }

  private static final class Connection {
    final Visitor visitor;
    final Answer answer = new Answer();
    SocketChannel channel;
    ByteBuffer request = ByteBuffer.allocate(0);
    long sent;

    Connection(Visitor visitor, SocketChannel channel) {
      this.visitor = visitor;
      this.channel = channel;
    }
  }

  /// Connects everybody before anybody asks.
  static Clients connect(int port, Collection<? extends Visitor> visitors) throws IOException {
    Clients all = new Clients(new InetSocketAddress("127.0.0.1", port), Selector.open());
    for (Visitor visitor : visitors) {
      Connection connection = new Connection(visitor, all.open());
      connection.channel.register(all.selector, SelectionKey.OP_READ, connection);
      all.connections.add(connection);
    }
    return all;
  }

  private SocketChannel open() throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.connect(address);
    channel.configureBlocking(false);
    return channel;
  }

  /// Lets all ask until none has a request more.
  ///
  /// @param patience how long nothing at all may come before the run is given up
  Cost run(Duration patience) throws IOException {
    long begin = System.nanoTime();
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long requests = 0;
    working = connections.size();
    for (Connection connection : connections) {
      requests += ask(connection);
    }
    while (working > 0) {
      if (selector.select(patience.toMillis()) == 0) {
        throw new IOException("Nothing came for %s; %d wait.".formatted(patience, working));
      }
      for (SelectionKey key : selector.selectedKeys()) {
        requests += serve((Connection) key.attachment(), key);
      }
      selector.selectedKeys().clear();
    }
    return new Cost(
        System.nanoTime() - begin,
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor,
        requests);
  }

  private int ask(Connection connection) throws IOException {
    byte[] next = connection.visitor.next();
    if (next == null) {
      working--;
      return 0;
    }
    connection.answer.clear();
    connection.request = ByteBuffer.wrap(next);
    connection.sent = System.nanoTime();
    write(connection);
    return 1;
  }

  private void write(Connection connection) throws IOException {
    connection.channel.write(connection.request);
    SelectionKey key = connection.channel.keyFor(selector);
    int wanted =
        connection.request.hasRemaining()
            ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
            : SelectionKey.OP_READ;
    if (key.interestOps() != wanted) {
      key.interestOps(wanted);
    }
  }

  private int serve(Connection connection, SelectionKey key) throws IOException {
    if (!key.isValid()) {
      return 0;
    }
    if (key.isWritable()) {
      write(connection);
    }
    if (!key.isReadable()) {
      return 0;
    }
    buffer.clear();
    int count = receive(connection);
    if (count < 0) {
      return reopen(connection, connection.request.capacity() > 0);
    }
    connection.answer.append(read, count);
    if (!connection.answer.isComplete()) {
      return 0;
    }
    boolean last = connection.answer.isLast();
    connection.visitor.answered(connection.answer, System.nanoTime() - connection.sent);
    return last ? reopen(connection, false) : ask(connection);
  }

  private int receive(Connection connection) {
    try {
      return connection.channel.read(buffer);
    } catch (IOException _) {
      // A reset is an end like any other: whoever waited has no answer.
      return -1;
    }
  }

  private int reopen(Connection connection, boolean unanswered) throws IOException {
    connection.channel.close();
    if (unanswered) {
      connection.visitor.unanswered();
    }
    connection.channel = open();
    connection.channel.register(selector, SelectionKey.OP_READ, connection);
    return ask(connection);
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.channel.close();
    }
    selector.close();
  }
}
