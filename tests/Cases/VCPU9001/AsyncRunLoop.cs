// A run loop that awaits may go on in another task, whose flags are others: it is not judged, and says so at its name.
using System.Threading.Tasks;

public sealed class AsyncRunLoopPort
{
    [RunLoop]
    public async Task<int> [|RunAsync|](Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            await Task.Yield();
        }

        return 0;
    }
}
