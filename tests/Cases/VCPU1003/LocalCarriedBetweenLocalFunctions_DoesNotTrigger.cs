// One local function fills the local and another looks at it; the one that calls both names it nowhere.
[Port("x86")]
public sealed class LocalCarriedBetweenLocalFunctionsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool pending = true;
        Step();
        return 0;

        void Step()
        {
            vcpu.HostCpu.DisableInterrupts();
            Look();
            Enter();
            vcpu.HostCpu.EnableInterrupts();
        }

        void Look() => pending = vcpu.Task.TransferWorkPending();

        void Enter()
        {
            if (!pending)
            {
                vcpu.EnterGuest();
            }
        }
    }
}
