import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends a connection whose other side holds it up: a request that does not come to its end, a body that nobody asked
/// for, an answer that is not taken.
///
/// What comes before the head of a request is the business of Hummingbird's idle timeout, which does not count bytes.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// No request to a site needs a body; a small one is read over.
    private static let longestBody = 64 * 1024

    private let patience: TimeAmount
    private var requestBegan: NIODeadline?
    private var bodyLength = 0
    private var pendingWrites = 0
    private var lastProgress = NIODeadline.now()
    private var task: RepeatedTask?

    /// `patience` is how long either side may stand still.
    init(patience: TimeAmount) {
        self.patience = patience
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        let pause = TimeAmount.nanoseconds(patience.nanoseconds / 4)
        task = context.eventLoop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { _ in
            let (handler, context) = bound.value
            handler.look(context)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        task?.cancel()
        task = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            requestBegan = .now()
            bodyLength = 0
        case .body(let part):
            bodyLength += part.readableBytes
            if bodyLength > Self.longestBody { return context.close(promise: nil) }
        case .end: requestBegan = nil
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let promise = promise ?? context.eventLoop.makePromise()
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        if pendingWrites == 0 { lastProgress = .now() }
        pendingWrites += 1
        promise.futureResult.whenComplete { _ in
            bound.value.pendingWrites -= 1
            bound.value.lastProgress = .now()
        }
        context.write(data, promise: promise)
    }

    private func look(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        let isRequestLate = requestBegan.map { now - $0 > patience } ?? false
        let isAnswerStuck = pendingWrites > 0 && now - lastProgress > patience
        if isRequestLate || isAnswerStuck { context.close(promise: nil) }
    }
}
