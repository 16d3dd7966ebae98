namespace VcpuLint.Model;

/// <summary>
/// A schedule does not fit the port: where it decides something the port asks for something else, or nothing any more. The port was changed,
/// or it does not behave the same way twice.
/// </summary>
public sealed class WitnessMismatchException : Exception
{
    internal WitnessMismatchException(string message)
        : base(message)
    {
    }
}
