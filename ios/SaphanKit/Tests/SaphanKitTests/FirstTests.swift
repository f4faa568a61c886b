import SaphanCore
import SaphanKit
import XCTest

final class FirstTests: XCTestCase {
    func test_the_core_speaks_the_vocabulary_of_this_app() { XCTAssertEqual(AppModel.vocabulary, vocabulary()) }
}
