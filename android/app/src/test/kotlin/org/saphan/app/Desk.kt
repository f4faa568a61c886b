package org.saphan.app

import org.json.JSONObject
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration

/** The real desk, used through its page's own interface as a browser would. */
class Desk(address: String) {
    private val base = address.substringBefore("/?")
    private val client: HttpClient = HttpClient.newHttpClient()
    private val cookie: String

    init {
        val answer = client.send(HttpRequest.newBuilder(URI(address)).build(), BodyHandlers.discarding())
        cookie = answer.headers().firstValue("set-cookie").orElseThrow().substringBefore(';')
        post("/api/operator", JSONObject().put("name", "Practice"))
    }

    /** The cases of the list, newest first. */
    fun cases(): List<JSONObject> {
        val cases = read(request("/api/cases").GET(), "/api/cases").getJSONArray("cases")
        return List(cases.length()) { cases.getJSONObject(it) }
    }

    /** Opens a case as a person does: it is written into the log and told to the reporter. */
    fun open(case: Int): JSONObject = post("/api/cases/$case/open", JSONObject())

    /** Opens a case and answers its story. */
    fun story(case: Int): String = open(case).getJSONObject("said").getString("story")

    /** Queues an answer: any of the fields `stage`, `country`, `text`, `language`, `interpreter`. */
    fun answer(case: Int, words: JSONObject): JSONObject = post("/api/cases/$case/reply", words)

    /** Bytes of a file of a case, if the desk has all of it. */
    fun file(case: Int, number: Int): ByteArray? {
        val answer = client.send(request("/api/cases/$case/files/$number").GET().build(), BodyHandlers.ofByteArray())
        return answer.body().takeIf { answer.statusCode() == 200 }
    }

    private fun post(path: String, body: JSONObject): JSONObject {
        val request = request(path).header("Origin", base).header("Content-Type", "application/json")
        return read(request.POST(BodyPublishers.ofString(body.toString())), path)
    }

    private fun request(path: String) =
        HttpRequest.newBuilder(URI(base + path)).header("Cookie", cookie).timeout(Duration.ofSeconds(30))

    private fun read(request: HttpRequest.Builder, path: String): JSONObject {
        val answer: HttpResponse<String> = client.send(request.build(), BodyHandlers.ofString())
        check(answer.statusCode() in 200..299) { "$path: ${answer.statusCode()} ${answer.body()}" }
        return JSONObject(answer.body())
    }
}
