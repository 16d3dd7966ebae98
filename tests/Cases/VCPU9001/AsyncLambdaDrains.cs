// The async lambda is started here and finishes some time later: its drain is not this call.
using System.Threading.Tasks;

[Port("x86")]
public sealed class AsyncLambdaDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<Task<int>> drain = async () =>
        {
            await Task.Yield();
            return vcpu.HandleTransferWork();
        };

        Task<int> running = [|drain()|];
        return running.Result;
    }
}
